package org.podium.rulebook.identity;

public enum Sex {
    FEMALE,
    MALE
}
