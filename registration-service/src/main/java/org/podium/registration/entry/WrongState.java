package org.podium.registration.entry;

/** A transition that does not start in the present state. */
public final class WrongState extends RuntimeException {
    private final String transition;
    private final Enum<?> state;

    public WrongState(String transition, Enum<?> state) {
        super("cannot " + transition + " what is " + state);
        this.transition = transition;
        this.state = state;
    }

    public String transition() {
        return transition;
    }

    public Enum<?> state() {
        return state;
    }
}
