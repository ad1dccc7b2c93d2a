package org.podium.kit.problem;

/** Problems that every service can answer with. */
public enum KitProblem implements ProblemCode {
    MALFORMED_REQUEST(400, "请求格式有误", "The request cannot be read", "{0}", "{0}"),
    INVALID_REQUEST(400, "请求内容不符合要求", "The request breaks a constraint"),
    UNKNOWN_PROPERTY(400, "请求包含未知字段", "The request has an unknown property", "未知字段：{0}", "Unknown property: {0}"),
    PARAMETER_INVALID(
            400, "查询参数的值无效", "A query parameter has a value that does not fit", "参数 {0}：{1}", "Parameter {0}: {1}"),
    CURSOR_INVALID(400, "分页游标无效", "The paging cursor is not one of ours"),
    IDEMPOTENCY_KEY_MISSING(400, "缺少 Idempotency-Key 请求头", "The Idempotency-Key header is missing"),
    UNAUTHENTICATED(401, "需要有效的访问令牌", "A valid access token is needed"),
    FORBIDDEN(403, "当前角色无权执行此操作", "Your role does not allow this"),
    NOT_FOUND(404, "未找到", "There is nothing here"),
    NOT_KNOWN_YET(
            404,
            "本服务尚未得知该对象",
            "Not known here yet",
            "{0} 的消息仍在途中，请稍后再试",
            "The news of {0} is still on its way; ask again soon"),
    METHOD_NOT_ALLOWED(405, "不支持该请求方法", "This method is not supported here"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "None of the accepted formats is offered"),
    CHANGED_MEANWHILE(409, "内容刚被他人修改，请重试", "Somebody else changed this at the same moment; try again"),
    CONFLICT(409, "当前状态不允许此操作", "The current state does not allow this"),
    IDEMPOTENCY_KEY_IN_USE(
            409, "相同 Idempotency-Key 的请求仍在处理", "The first request with this Idempotency-Key is still running"),
    PRECONDITION_FAILED(412, "内容已被修改，请重新读取", "The resource has changed since you read it"),
    PAYLOAD_TOO_LARGE(413, "请求体过大", "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "This media type is not supported here"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key 已用于不同的请求", "This Idempotency-Key was used with another request"),
    PRECONDITION_REQUIRED(428, "缺少 If-Match 请求头", "The If-Match header is missing"),
    INTERNAL_ERROR(500, "服务器内部错误", "An unexpected error", "错误编号 {0}", "Error id {0}"),
    IDENTITY_UNAVAILABLE(503, "身份服务暂不可用", "The identity provider cannot be reached"),
    UNAVAILABLE(503, "服务暂不可用", "The service is not available for the moment");

    private final ProblemDefinition definition;

    KitProblem(int status, String zh, String en) {
        this.definition = new ProblemDefinition(status, zh, en);
    }

    KitProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.definition = new ProblemDefinition(status, zh, en, detailZh, detailEn);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
