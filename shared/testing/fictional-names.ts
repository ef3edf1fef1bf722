// Invented people and places: no sheet of the repository shows a real person.
export const firstNames = [
  "Aaron", "Abel", "Adil", "Alice", "Amit", "Anna", "Arjun", "Beth", "Callum", "Chloe", "Dev", "Dylan", "Edith", "Elias", "Faisal", "Freya",
  "George", "Grace", "Hamza", "Harriet", "Imran", "Isla", "Jack", "Jonah", "Kiran", "Laila", "Leo", "Maya", "Milo", "Nadia", "Noah", "Olive",
  "Owen", "Priya", "Quinn", "Ravi", "Rosa", "Sam", "Tara", "Theo", "Uma", "Victor", "Will", "Yusuf", "Zara", "Zeb",
]

export const surnames = [
  "Abbott", "Ahmed", "Alder", "Bains", "Barlow", "Birch", "Bright", "Calder", "Chaudhry", "Cole", "Dalby", "Desai", "Dunmore", "Eastwood",
  "Ellis", "Farrow", "Finch", "Garner", "Gill", "Hadley", "Hollis", "Hussain", "Ingram", "Iyer", "Jarvis", "Kapoor", "Kemp", "Khan", "Lacey",
  "Lind", "Loxley", "Malik", "Marsh", "Mehta", "Nash", "Nolan", "Oakes", "Oduya", "Orme", "Patel", "Pell", "Quirk", "Rao", "Reeve", "Rowe",
  "Sandhu", "Shaw", "Sykes", "Tanner", "Thorne", "Usman", "Vance", "Verity", "Wadham", "Weir", "Yardley", "Young", "Zaman", "O'Dell", "de Vere",
]

export const clubNames = [
  "Ashcombe", "Beckford Park", "Calverley Green", "Dunmow Vale", "Elmfield", "Fernhill", "Granby Town", "Harrow Weald", "Ickleton", "Kingsmead",
  "Lower Wick", "Marlpit", "Northcote", "Oakhanger", "Penrose", "Quarry Lane", "Redbourne", "Stonebridge", "Thornbury Hill", "Upper Wold",
]

export const grounds = ["The Meadow", "Mill Lane", "Church Field", "Riverside", "The Common", "Elm Park", "Station Road", "Quarry Field"]

export const competitions = [
  "Valley League Division Two", "County Sunday Cup", "Evening Twenty20 League", "Village Shield", "Friendly", "Under 17 Regional Trophy", "Premier Division",
]
