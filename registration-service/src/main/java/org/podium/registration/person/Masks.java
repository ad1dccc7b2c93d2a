package org.podium.registration.person;

/** The one mask of the house for phones; the one for identity numbers comes with the number itself. */
final class Masks {
    private Masks() {}

    /** {@code 138****1234}. */
    static String phone(String number) {
        return number.length() < 8
                ? "*".repeat(number.length())
                : number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }
}
