package org.podium.rulebook.reading;

public enum Severity {
    ERROR,
    WARNING
}
