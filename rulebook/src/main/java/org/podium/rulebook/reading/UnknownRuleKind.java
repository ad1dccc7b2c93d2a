package org.podium.rulebook.reading;

/** A kind of rule of a newer version of the house: the reader holds this contest and says so. */
public final class UnknownRuleKind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chapter;
    private final String ruleId;
    private final String kind;

    public UnknownRuleKind(String chapter, String ruleId, String kind) {
        super("%s is not a rule kind known to this version (rule %s of chapter %s)".formatted(kind, ruleId, chapter));
        this.chapter = chapter;
        this.ruleId = ruleId;
        this.kind = kind;
    }

    public String chapter() {
        return chapter;
    }

    public String ruleId() {
        return ruleId;
    }

    public String kind() {
        return kind;
    }
}
