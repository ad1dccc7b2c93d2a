package org.podium.awards.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.awards.certificate.Certificates;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** Public, without login: whoever holds the paper may check it. The code cannot be guessed, and numbers lead nowhere. */
@Path("/awards/v1")
@Tag(name = "Verification")
@PermitAll
public class VerificationResource {
    private static final String NO_STORE = "no-store";

    private final Certificates certificates;
    private final VerificationPage page;

    VerificationResource(Certificates certificates, VerificationPage page) {
        this.certificates = certificates;
        this.page = page;
    }

    @GET
    @Path("verify/{code}")
    @Produces("text/html;charset=UTF-8")
    @Operation(
            operationId = "verifyCertificate",
            summary = "Whether a certificate is genuine and in force: the page behind its QR code",
            description =
                    "In Chinese or English by `lang` or `Accept-Language`. With `Accept: application/json` the same as data. "
                            + "404, as a page or as a problem, where no certificate belongs to the code.")
    @APIResponse(
            responseCode = "200",
            description = "A certificate, in force or not",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Verification.class),
                        examples = @ExampleObject(name = "valid", value = Verification.EXAMPLE))
            })
    public Response html(
            @PathParam("code") String code, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        var found = find(code);
        var html = page.html(found.orElse(null), english(lang, headers), "/awards/v1/verify/" + safe(code));
        return Response.status(found.isPresent() ? 200 : 404)
                .entity(html)
                .header("Content-Security-Policy", page.contentSecurityPolicy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    @GET
    @Path("verify/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response json(@PathParam("code") String code) {
        var found = find(code).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return Response.ok(found)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private Optional<Verification> find(String code) {
        return certificates.behind(code).map(Verification::of);
    }

    private static boolean english(@Nullable String lang, HttpHeaders headers) {
        if (lang != null) return lang.startsWith("en");
        return headers.getAcceptableLanguages().stream()
                .map(java.util.Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
    }

    /** Only what a code can consist of is written back into the page. */
    private static String safe(String code) {
        return code.replaceAll("[^0-9a-z]", "");
    }
}
