console.log('star-stories');
