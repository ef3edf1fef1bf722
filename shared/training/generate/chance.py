"""The one source of chance: seeded once, used by every part of the generator."""

import random

import numpy as np

R = random.Random()
N = np.random.RandomState()


def seed(number):
    R.seed(number)
    N.seed(number % 2**31)


def chance(p):
    return R.random() < p


def between(low, high):
    return R.uniform(low, high)


def pick(weights):
    """One key of a dictionary of weights."""
    return R.choices(list(weights), list(weights.values()))[0]
