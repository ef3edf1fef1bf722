/** Words that cards are full of, as they are printed: where letters are blurred they are likelier than others that look alike. Of three letters and more: shorter ones look like too much. */
export const cardWords: readonly string[] = [
  "Batter", "Batsman", "Batting", "Bowler", "Bowling", "Fielder", "Name", "Runs", "Balls", "Mins", "Fours", "Sixes", "Overs", "Mdns", "Maidens", "Wkts", "Wickets", "Wides", "Econ", "ECON",
  "BATTER", "BATSMAN", "BATTING", "BOWLER", "BOWLING", "RUNS", "BALLS", "OVERS", "WKTS", "EXTRAS", "TOTAL", "INNINGS", "NOT", "OUT",
  "Extras", "Sundries", "Total", "Fall", "wickets:", "Wickets:", "wickets", "Did", "not", "bat:", "Innings", "innings", "bowling", "How",
  "out", "lbw", "run", "caught", "bowled", "stumped", "hit", "wicket", "retired", "hurt", "did", "bat", "absent", "sub", "and",
  "overs)", "ov),", "ov)", "overs", "all", "(all", "out;", "for", "wickets;", "wickets,", "(lb", "Toss:", "Result:", "won", "the", "toss", "chose", "field", "runs", "(wk)",
]
