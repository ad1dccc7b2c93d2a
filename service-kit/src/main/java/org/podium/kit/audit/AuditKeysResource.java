package org.podium.kit.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;
import org.podium.kit.crypto.Keys;

/** The public keys that seals are checked with. Who checks keeps a copy: a trail and its key can be exchanged together. */
@Path(KitPaths.INSIDE + "/{root}/v1/audit-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditKeysResource {
    private final ServiceIdentity service;
    private final Keys keys;

    AuditKeysResource(ServiceIdentity service, Keys keys) {
        this.service = service;
        this.keys = keys;
    }

    /** A JSON Web Key of type OKP (RFC 8037). @param x the 32 bytes, base64url */
    @Schema(name = "AuditKey")
    public record Key(String kty, String crv, String alg, String use, String kid, String x) {}

    /** A JSON Web Key Set (RFC 7517 §5). */
    @Schema(name = "AuditKeys")
    public record KeySet(List<Key> keys) {}

    @GET
    @PermitAll
    @Operation(operationId = "getAuditKeys", summary = "Public keys of the audit trail's seals, those of the past too")
    public KeySet keys(@PathParam("root") String root) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
        return new KeySet(keys.verificationKeys().entrySet().stream()
                .map(key -> new Key(
                        "OKP",
                        "Ed25519",
                        "EdDSA",
                        "sig",
                        key.getKey(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(key.getValue())))
                .toList());
    }
}
