package org.podium.notification;

import org.podium.kit.problem.ProblemCode;

/** The problems that are this service's own. */
public enum NotificationProblem implements ProblemCode {
    DELIVERY_NOT_RETRYABLE(
            409,
            "该邮件不能重发",
            "This delivery cannot be retried",
            "当前状态为 {0}；只有 RETRYING 或 FAILED 可以重发",
            "Its status is {0}; only RETRYING or FAILED can be retried");

    private final int status;
    private final String zh;
    private final String en;
    private final String detailZh;
    private final String detailEn;

    NotificationProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.status = status;
        this.zh = zh;
        this.en = en;
        this.detailZh = detailZh;
        this.detailEn = detailEn;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String detailZh() {
        return detailZh;
    }

    @Override
    public String detailEn() {
        return detailEn;
    }
}
