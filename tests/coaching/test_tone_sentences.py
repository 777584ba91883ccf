"""Sentences that the tone lint finds, each with its rule, and sentences that it leaves alone."""

import pytest

from humexjournal.coaching.lint import lint

BAD = """\
TN1 Why didn't you go?
TN1 Why didn’t you go?
TN1 Why didnt you go?
TN1 why did you stop
TN1 Why haven't we seen a walk?
TN1 Why couldn't you find ten minutes?
TN1 Why don't you walk?
TN1 Why aren't you walking?
TN1 Why did you not go?
TN1 Tell me why you didn't go.
TN1 How come you missed it?
TN1 What were you thinking?
TN2 You failed on Tuesday.
TN2 That was a failure.
TN2 Failing twice is a pattern.
TN2 Don't be lazy.
TN2 You have been slacking.
TN2 You slacked off on Friday.
TN2 That is an excuse.
TN2 I hear excuses.
TN2 That was undisciplined.
TN2 A careless week.
TN2 A weak week.
TN2 Nobody likes a quitter.
TN2 Don't quit now.
TN2 You gave up on Thursday.
TN2 That is a disappointing week.
TN2 I am disappointed.
TN2 You let me down.
TN2 Don't let yourself down.
TN2 Two of five is not good enough.
TN3 You should go earlier.
TN3 You really should go earlier.
TN3 You must go out.
TN3 You have to want it.
TN3 You need to move the walk.
TN3 you   need\tto move it
TN3 You ought to sleep.
TN3 You'll have to choose.
TN3 You’ve got to try.
TN3 You were supposed to walk.
TN3 Try harder next week.
TN3 Try a little harder.
TN3 No excuses.
TN3 Commit more to it.
TN3 Just do it.
TN3 Just try again.
TN3 Simply go out.
TN3 All you have to do is go.
TN4 You always skip Friday.
TN4 You never go out.
TN4 Every time there is a meeting, the walk goes.
TN4 The laptop stayed open again and again.
TN4 The walk was missed yet again.
TN4 You still haven't been out.
TN4 The walk still didn’t happen.
TN5 You went only 2 times.
TN5 only twice this week
TN5 Only three of five.
TN5 It was merely five minutes.
TN5 a mere five minutes
TN5 At least you went once.
TN6 You broke your streak.
TN6 You lost a ten-day streak.
TN6 Your streak is over.
TN6 The streak was broken on Friday.
TN6 You broke the chain.
TN6 Back to zero.
TN6 We are back to square one.
TN6 Let's start over.
TN6 Starting over on Monday.
TN7 No need to feel guilty.
TN7 You may feel guilt.
TN7 You must not be ashamed.
TN7 A shameful week.
TN7 Don't punish yourself.
TN7 The penalty is ten minutes.
TN7 Make up for it on Saturday.
TN7 You can earn it back.
TN7 Sunday is a cheat day.
TN7 That is a bad food.
TN8 My other clients walk daily.
TN8 Everyone else went out.
TN8 Everybody else has sent it.
TN8 Most people manage four.
TN8 You did better than most.
TN8 You rank third.
TN8 See the leaderboard.
TN9 I guarantee it works.
TN9 Results are guaranteed.
TN9 This will fix your evenings.
TN9 It takes 21 days to form.
TN9 It is proven to work.
TN10 You sound depressed.
TN10 This is your ADHD.
TN10 Your OCD shows.
TN10 You are addicted to the phone.
TN10 You are an anxious person.
TN10 A bipolar week.
TN11 I can see that you opened it.
TN11 I saw you logged in on Sunday.
TN11 I see you were online.
TN11 The system flagged you.
TN11 The app caught it.
TN12 You're inconsistent.
TN12 You’re so inconsistent.
TN12 You are unreliable.
TN12 You are bad at evenings.
TN12 You have been disorganised.
TN12 You are disorganized.
TN12 Your lack of discipline shows.
TN12 You are not committed.""".splitlines()

GOOD = """\
Ana, the walk had no room on Tuesday and Wednesday; both days you noted "no time".
One idea for the next one: start a step earlier.
Fifteen minutes stay fifteen, and on a tight day five still count.
We look at it in your recap on Friday. Does that fit, or would something else be easier?
Ana, lunch and the walk are in each other's way this week.
What would make it 20 % easier to begin?
Ana, two days without the walk, and on Thursday you went. Coming back is the part that lasts.
Carlos, nothing has come in since Sunday, and that is all I know.
Is this still a good way to keep track, or would paper or a line a week be easier?
No need to fill in what is past.
Laptop and quiet minutes held.
With its new cue it has been back since Thursday.
No time: walk, Tuesday and Wednesday.
All four walks not done since 8 June went the same way.
Six minutes on Friday, and it counts.
Quiet minutes: four evenings in the first week.
Three days are filled in; too early to say more.
At least 15 minutes outside, Monday to Friday, by 14:30.
A day without it changes nothing. The next one counts.
It begins when I stand up from lunch.
4 is not possible any more this week, 1 more still counts.
Depends on Thursday, not filled in.
Likely between 3 and 5 of 5.
You can stop, change this or take the folder back at any time.
There are no scores, and nobody is compared with anybody.
Welcome back, nothing more.
Why is this important to you?
Why do you want the evenings back?
Why does it matter to you?
What got in the way?
What did you notice just before?
What would you keep?
What is the smallest version that still counts?
What will you do differently next time?
Do you have to travel on Thursday?
You don't have to fill in what is past.
Did you need to leave early?
What you need to know is in the recap.
Tell me if you have to move it.
Just before lunch there was a gap.
Just five minutes count.
You went twice this week.
You were out on Tuesday.
One option is to move it to the morning.
Would it help to put the shoes by the door?
Let's test it until Friday.
It might be easier after coffee.
One of five, and it was on the hardest day.
The only one that day, and it counts.
Never mind the past week.
The week of the quarter close left little room.
She said “I am lazy and I always fail”, and went.
You wrote "I failed again".
A lazy Sunday is fine.
There is some slack in the week.
Excuse me for the late answer.
We had weak coffee and a good talk.
It is a shame about the weather.
You asked for it without fail on Fridays.
You quit smoking in May, well done.
It is 21 days since the last talk.
The report is on the other side of the page.
You are back on Thursday.
You are good at mornings.
I saw your note of Wednesday.
You wrote on Sunday that the meeting moved.
The system of two alarms works.
Fill in what you like, and leave the rest.
Earn is not the word; it counted.
More than half of the days were done.
The starting point is lunch.
It begins over lunch, after the plate.
What made the good days work?
Good food and a walk were on your list.""".splitlines()[:-1]


@pytest.mark.parametrize("line", BAD)
def test_found(line):
    rule, _, sentence = line.partition(" ")
    assert {one.rule for one in lint(sentence)} >= {rule}


@pytest.mark.parametrize("sentence", GOOD)
def test_left_alone(sentence):
    assert lint(sentence) == ()


def test_there_are_enough_of_both():
    assert len(set(BAD)) >= 80
    assert len(set(GOOD)) >= 60
