const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'ada adalah agar akan antara atas atau bagi bahwa belum beserta bila dalam dan dapat dari daripada demi dengan di',
    'hingga ini itu jika juga karena ke kepada maka mana maupun melalui mereka namun oleh pada para per pula saat',
    'sampai sebagai secara sedang sehingga sejak serta setelah setiap suatu sudah supaya telah tentang terhadap',
    'tetapi tiap tidak untuk yaitu yakni yang',
    'about after all also and any are as at be been before both but by for from had has have in into is it its nor of',
    'off on onto or other our out over own per shall should so such than that the their them then these they this',
    'those through to under upon was were when where which while will with within would you your',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a normalised word only joins other words, in Indonesian or English ("dan", "untuk", "of"). */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
