package org.podium.local.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.client.Tokens;

/**
 * What was keyed, and who is behind which code, is for an auditor of the contest. Where it has none, the office makes the
 * auditor one as long as the export takes.
 */
final class AuditorsLook implements AutoCloseable {
    private static final String MEMBERSHIPS = "/registration/v1/memberships/";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Api api;
    private final String lent;

    private AuditorsLook(Api api, String lent) {
        this.api = api;
        this.lent = lent;
    }

    static AuditorsLook at(Api api, Tokens tokens, String contest) {
        String path = "/registration/v1/contests/" + contest + "/memberships";
        String subject = tokens.subject(Source.AUDITOR);
        boolean is = api.list(Source.OFFICE, path).stream()
                .anyMatch(member -> member.path("subject").asText().equals(subject)
                        && member.path("role").asText().equals(Source.AUDITOR)
                        && List.of("skill", "division", "region").stream().noneMatch(member::hasNonNull));
        if (is) {
            return new AuditorsLook(api, "");
        }
        ObjectNode grant = Api.JSON.createObjectNode().put("subject", subject).put("role", Source.AUDITOR);
        return new AuditorsLook(
                api,
                api.created(Source.OFFICE, path, grant, UUID.randomUUID().toString())
                        .path("id")
                        .asText());
    }

    /** The other services learn of a membership a moment later; so the first look waits until it is one. */
    void awaits(String path) {
        long deadline = System.nanoTime() + PATIENCE;
        Answer answer = api.send(Call.get(Source.AUDITOR, path));
        while (!answer.ok()) {
            if (System.nanoTime() > deadline) {
                throw new ApiRefused(path + " as " + Source.AUDITOR, answer);
            }
            LockSupport.parkNanos(PAUSE);
            answer = api.send(Call.get(Source.AUDITOR, path));
        }
    }

    @Override
    public void close() {
        if (!lent.isEmpty()) {
            String etag =
                    api.require(Call.get(Source.OFFICE, MEMBERSHIPS + lent)).etag();
            api.require(Call.delete(Source.OFFICE, MEMBERSHIPS + lent).with("If-Match", etag));
        }
    }
}
