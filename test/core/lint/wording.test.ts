import { deepEqual } from 'node:assert/strict';
import { marked, of, options, said, story } from './found.js';

describe('placeholder', () => {
  const inResult = (text: string): string[] => marked('placeholder', story({ result: `We saved ${text} in 2 days.` }));

  it('marks words that keep a place free', () => {
    for (const [text, word] of [
      ['TODO', 'TODO'],
      ['money, TBD,', 'TBD'],
      ['[X%] of it', '[X%]'],
      ['[X hours]', '[X hours]'],
      ['[$X]', '[$X]'],
      ['[FILL IN]', '[FILL IN]'],
      ['[fill in: how much]', '[fill in: how much]'],
      ['[your company]', '[your company]'],
      ['[Company name]', '[Company name]'],
      ['[number]', '[number]'],
      ['{metric}', '{metric}'],
      ['{{company}}', '{{company}}'],
      ['X% of it', 'X%'],
      ['xx % of it', 'xx %'],
      ['$X of it', '$X'],
      ['___ hours', '___'],
      ['?? hours', '??'],
    ] as const) {
      deepEqual(inResult(text), [word], text);
    }
  });

  it('lets be what only looks like one', () => {
    for (const text of [
      'the TODO app',
      'todos',
      'our todo list',
      '[1]',
      '[^1]',
      '[x]',
      '[text](#anchor)',
      '[company](https://example.org/TODO)',
      '[[company]]',
      '`TODO`',
      '<!-- TODO -->',
      'X-ray',
      'an SUV',
      'method()',
      'iPhone X',
      'mid-term',
      '100 %',
      '10x',
      'XL',
      'money. Really?',
      'a_b_c',
      '[sic]',
      '[…]',
      'https://example.org/[name]',
    ]) {
      deepEqual(inResult(text), [], text);
    }
  });

  it('leaves an empty section to empty-section, and tags to themselves', () => {
    deepEqual(marked('placeholder', story({ result: '[X%]' })), []);
    deepEqual(marked('placeholder', story({ tags: '[company] [number]' })), []);
  });

  it('looks at the title and at what stands under no label, but not at code', () => {
    deepEqual(marked('placeholder', story({ title: 'The rope store TBD' })), ['TBD']);
    deepEqual(marked('placeholder', story({ more: '### Next\n[calm]\n\n- TODO: ask Ada\n' })), ['TODO']);
    deepEqual(marked('placeholder', story({ result: 'In 2 days.\n\n```\nTODO\n```' })), []);
    deepEqual(marked('placeholder', story({ more: '### Next\n[calm]\n\ntodo: ask Ada\n' })), ['todo']);
  });

  it('knows words of the user’s own, as wholes and in any case', () => {
    const own = options('placeholder', { words: ['lorem', '¿?', ''] });
    deepEqual(marked('placeholder', story({ result: 'Lorem 2 days, ¿? and loremipsum' }), own), ['Lorem', '¿?']);
  });

  it('says what to do', () => {
    deepEqual(said('placeholder', story({ result: '2 days, TODO' })), [
      '“TODO” is still to be filled in: write what belongs there, or take it out.',
    ]);
  });
});

describe('unquantified-result', () => {
  const isMarked = (result: string): boolean => marked('unquantified-result', story({ result })).join() === 'Result';

  it('takes digits, number words and shares for numbers, in many languages', () => {
    for (const result of [
      'It took 2 days.',
      'Costs fell by 40%.',
      'Costs fell by 40 %.',
      'From 3s to 1s.',
      '½ of it.',
      'It is 3x faster.',
      'x2 in May.',
      '$2M saved.',
      'In €5k.',
      'Half of it.',
      'Twice as fast.',
      'We halved it.',
      'It doubled.',
      'Seven people came.',
      'A dozen came.',
      'By a third.',
      'A quarter of them left.',
      'With one index.',
      'Within an hour.',
      'Two-thirds came.',
      'Ten percent.',
      'Es waren zwei.',
      'Die Hälfte kam.',
      'Der Umsatz verdoppelte sich.',
      'La mitad vino.',
      'Vinieron tres.',
      'Metade veio.',
      'La moitié est venue.',
      'La metà è venuta.',
      'De helft kwam.',
      'Пришли трое, половина.',
      '节省了50%。',
      '用时缩短一半。',
      '３日で終わった。',
      '매출이 30% 늘었다.',
      '두 배로 늘었다.',
      'Yüzde otuz.',
    ]) {
      deepEqual(isMarked(result), false, result);
    }
  });

  it('takes names with digits, and “one” where it is a pronoun, for none', () => {
    for (const result of [
      'We moved to EC2.',
      'The p99 fell.',
      'Version v2.1 shipped.',
      'Despite COVID-19 it works.',
      'GPT-4 does it.',
      'It was one of the best.',
      'No one left.',
      'This one works.',
      'Everyone came.',
      'It is fast.',
      'A one-off patch.',
      'The third party agreed.',
      'Um ein Vielfaches.',
    ]) {
      deepEqual(isMarked(result), true, result);
    }
  });

  it('is content with a number in any of the Results, and leaves an empty one to others', () => {
    deepEqual(of('unquantified-result', story({ result: 'Dry.', more: '**Result:** In 2 days.\n' })), []);
    deepEqual(of('unquantified-result', story({ result: 'TODO' })), []);
    deepEqual(of('unquantified-result', story({ result: 'Dry in [X] days.' })), []);
  });
});

describe('team-voice', () => {
  const isMarked = (action: string): boolean => marked('team-voice', story({ action })).join() === 'Action';

  it('weighs we and our against I and my', () => {
    deepEqual(isMarked('We pumped, we dried, and I locked up.'), true);
    deepEqual(isMarked('We pumped, and I locked up.'), false);
    deepEqual(isMarked('I pumped, I dried, and we locked up.'), false);
    deepEqual(isMarked("We’ve pumped. Our boat left. I'd gone."), true);
    deepEqual(isMarked('Pumped, dried, locked up.'), false);
  });

  it('says how often', () => {
    deepEqual(said('team-voice', story({ action: 'We pumped, we dried, and I locked up.' })), [
      'The Action says “we” or “our” twice and “I” or “my” once: tell what you did yourself.',
    ]);
    deepEqual(said('team-voice', story({ action: 'We pumped.' })), [
      'The Action says “we” or “our” once and “I” or “my” never: tell what you did yourself.',
    ]);
    deepEqual(said('team-voice', story({ action: 'We pumped, we dried, we sang.' })), [
      'The Action says “we” or “our” 3 times and “I” or “my” never: tell what you did yourself.',
    ]);
  });

  it('lets a single we be in a longer Action', () => {
    deepEqual(isMarked(`Pumped. ${'Dried a rope and hung it up. '.repeat(7)}Then we left.`), false);
  });

  it('knows other languages', () => {
    for (const [ours, mine] of [
      ['Wir pumpten, unsere Leute sangen.', 'Ich pumpte mit meinem Eimer, wir sangen.'],
      ['Nosotros sacamos nuestra agua.', 'Yo saqué mi cubo.'],
      ['Nous avons vidé notre cave.', "J'ai vidé ma cave."],
      ['Noi abbiamo svuotato la nostra cantina.', 'Io ho svuotato la mia.'],
      ['Wij pompten, onze mensen zongen.', 'Ik pompte, mijn mensen zongen.'],
      ['Мы качали, наши люди пели.', 'Я качал, мои люди пели.'],
      ['我们抽水，我们唱歌。', '我抽水，我唱歌。'],
      ['私たちは水を抜いた。', '私は水を抜いた。'],
      ['우리는 물을 뺐다.', '저는 물을 뺐다.'],
    ] as const) {
      deepEqual([isMarked(ours), isMarked(mine)], [true, false], ours);
    }
  });

  it('looks at the Action alone', () => {
    deepEqual(of('team-voice', story({ situation: 'We had our flood, we did.', result: 'We were dry in 2 days.' })), []);
  });
});
