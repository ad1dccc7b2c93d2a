package org.podium.local.play.client;

/** A service refused a call that the player had every reason to make. */
public final class ApiRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Answer answer;

    public ApiRefused(String call, Answer answer) {
        super(call + " → " + answer.status() + " " + shortened(answer));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    private static String shortened(Answer answer) {
        String text = answer.body().isMissingNode() ? "" : answer.body().toString();
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
