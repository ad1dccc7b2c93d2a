package org.podium.kit.problem;

/**
 * What a constant of a catalogue stands for.
 *
 * @param status HTTP status
 * @param title the same for every occurrence
 * @param detail about this occurrence, {@link java.text.MessageFormat} over the arguments of the exception
 */
public record ProblemDefinition(int status, Sentence title, Sentence detail) {
    /** One whose detail says no more than its title. */
    public ProblemDefinition(int status, String zh, String en) {
        this(status, zh, en, zh, en);
    }

    public ProblemDefinition(int status, String zh, String en, String detailZh, String detailEn) {
        this(status, new Sentence(zh, en), new Sentence(detailZh, detailEn));
    }
}
