package org.podium.rulebook.identity;

/** A unified social credit code of GB 32100-2015. */
public record SocialCreditCode(String code) {

    /** Trims and upper-cases. */
    public static Check<SocialCreditCode> check(String written) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
