package org.podium.rulebook.identity;

import org.podium.rulebook.Text;

/** A number that was accepted, or why it was not. */
public sealed interface Check<T> {

    record Valid<T>(T value) implements Check<T> {}

    record Invalid<T>(Text reason) implements Check<T> {}
}
