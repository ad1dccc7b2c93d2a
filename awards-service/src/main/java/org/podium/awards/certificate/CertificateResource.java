package org.podium.awards.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.award.Awards;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.award.AwardKind;

/** The register for those it concerns: the office and its peers, and each unit for its own people. */
@Path("/awards/v1")
@Tag(name = "Certificates")
public class CertificateResource {
    private static final String PDF = "application/pdf";

    private final Certificates certificates;
    private final Awards awards;
    private final CertificatePrint print;
    private final Duties duties;

    CertificateResource(Certificates certificates, Awards awards, CertificatePrint print, Duties duties) {
        this.certificates = certificates;
        this.awards = awards;
        this.print = print;
        this.duties = duties;
    }

    @GET
    @Path("contests/{contest}/certificates")
    @RolesAllowed({
        Duties.OFFICE,
        Duties.COMMITTEE,
        Duties.UNIT,
        Duties.AUTHORITY,
        Duties.AUDITOR,
        Duties.SUPERVISOR,
        Duties.CHIEF_JUDGE
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCertificates",
            summary = "Certificates of a contest",
            description =
                    "All for the office, the committee and those who supervise; a unit's own for the unit. By number.")
    public RestResponse<Page<CertificateView>> list(
            @PathParam("contest") UUID contest,
            @QueryParam("entry") @Nullable UUID entry,
            @QueryParam("status") Certificate.@Nullable State status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        var sight = duties.sightOf(contest);
        if (!sight.any()) throw new ProblemException(KitProblem.NOT_FOUND);
        var page = PageRequest.of(cursor, limit);
        var values = new HashMap<String, Object>();
        var seen = sight.condition("a.", values::put);
        var wanted = Keyset.of("contest", contest)
                .where("award in (select a.id from Award a where " + seen + ")", values)
                .only("entry", entry)
                .only("state", status)
                .inOrder(page, Column.text("number"));
        var found = certificates
                .find(wanted.text(), wanted.values())
                .page(0, page.fetch())
                .list();
        return Pages.answer(Page.of(found, page, certificate -> Cursor.of(certificate.number()), this::view), uri);
    }

    @GET
    @Path("certificates/{number}")
    @RolesAllowed({
        Duties.OFFICE,
        Duties.COMMITTEE,
        Duties.UNIT,
        Duties.AUTHORITY,
        Duties.AUDITOR,
        Duties.SUPERVISOR,
        Duties.CHIEF_JUDGE
    })
    @Produces(PDF)
    @Operation(
            operationId = "getCertificate",
            summary = "A certificate as PDF",
            description =
                    "A4, landscape; the same certificate always gives the same bytes. 410 once it is revoked, 409 where "
                            + "a name holds a character that no font here has. With `Accept: application/json` its register entry.")
    @APIResponse(
            responseCode = "200",
            description = "The PDF, or the register entry",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CertificateView.class),
                        examples = @ExampleObject(name = "entry", value = CertificateView.EXAMPLE))
            })
    public Response pdf(@PathParam("number") String number) {
        var certificate = mine(number);
        if (certificate.state() == Certificate.State.REVOKED) {
            throw new ProblemException(AwardsProblem.CERTIFICATE_REVOKED, certificate.number());
        }
        try {
            return Response.ok(print.pdf(certificate.facts()), PDF)
                    .header("Content-Disposition", "inline; filename=\"" + certificate.number() + ".pdf\"")
                    .header("Cache-Control", "private, no-store")
                    .build();
        } catch (CertificatePrint.CharacterNotInFont missing) {
            throw new ProblemException(AwardsProblem.CERTIFICATE_NOT_PRINTABLE, String.join(" ", missing.characters()))
                    .with("characters", missing.characters());
        } catch (CertificatePrint.PressesBusy busy) {
            throw new ProblemException(AwardsProblem.PRINTING_BUSY).retryAfter(Duration.ofSeconds(5));
        }
    }

    @GET
    @Path("certificates/{number}")
    @RolesAllowed({
        Duties.OFFICE,
        Duties.COMMITTEE,
        Duties.UNIT,
        Duties.AUTHORITY,
        Duties.AUDITOR,
        Duties.SUPERVISOR,
        Duties.CHIEF_JUDGE
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CertificateView get(@PathParam("number") String number) {
        return view(mine(number));
    }

    private Certificate mine(String number) {
        var certificate = certificates.numbered(number).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        var seen = awards.findByIdOptional(certificate.award())
                .filter(award -> duties.shows(award.contest()))
                .filter(award -> duties.sightOf(award.contest()).inside(award.reach(), certificate.uscc()));
        if (seen.isEmpty()) throw new ProblemException(KitProblem.NOT_FOUND);
        return certificate;
    }

    private CertificateView view(Certificate c) {
        var facts = c.facts();
        return new CertificateView(
                c.id(),
                c.number(),
                c.verifyCode(),
                print.verificationPage(c.verifyCode()),
                c.award(),
                c.contest(),
                c.entry(),
                new CertificateTold.Recipient(c.person(), facts.recipient()),
                new CertificateTold.Unit(c.uscc(), facts.unit()),
                c.kind(),
                c.detail(),
                facts.award(),
                facts.rank() == 0 ? null : facts.rank(),
                facts.basis(),
                facts.rehearsal(),
                c.state(),
                facts.issuedOn(),
                c.issuedAt(),
                c.revokedAt(),
                c.revokedBecause(),
                print.unprintable(facts));
    }

    /**
     * @param entryId absent where a unit gets it for the whole contest
     * @param verificationPage where the QR code leads
     * @param issuedOn day on the paper, by the contest's clock
     * @param unprintable characters that no font here has; the PDF is refused while there are any
     */
    public record CertificateView(
            UUID id,
            String number,
            String verifyCode,
            URI verificationPage,
            UUID awardId,
            UUID contestId,
            @Nullable UUID entryId,
            CertificateTold.Recipient recipient,
            CertificateTold.Unit unit,
            AwardKind kind,
            String detail,
            CertificateFacts.Words award,
            @Nullable Integer rank,
            CertificateFacts.Basis basis,
            boolean rehearsal,
            Certificate.State status,
            LocalDate issuedOn,
            Instant issuedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedBecause,
            List<String> unprintable) {
        static final String EXAMPLE = """
                {"id":"019aa0f0-0000-7000-8000-0000000000c1","number":"TIANJIN-2025-AI_TRAINER-0001-K",
                "verifyCode":"0123456789abcdefghjkmnpqrstvwxyz",
                "verificationPage":"https://podium.example/awards/v1/verify/0123456789abcdefghjkmnpqrstvwxyz",
                "awardId":"019aa0f0-0000-7000-8000-0000000000a1","contestId":"019aa0f0-0000-7000-8000-000000000001",
                "entryId":"019aa0f0-0000-7000-8000-0000000000e1",
                "recipient":{"personId":"019aa0f0-0000-7000-8000-0000000000f1","name":"王小明"},
                "unit":{"uscc":"91350100M000100Y43","name":"天津示例数据科技有限公司"},"kind":"PROMOTION","detail":"LEVEL_2",
                "award":{"zh":"晋升技师（二级）职业技能等级","en":"Promoted to level 2 (technician) of the skill's occupation."},
                "rank":1,"basis":{"clause":"S2 六","cited":{"zh":"《2025年技能大赛方案》六",
                "en":"Plan of the 2025 skills contest, section 六"},"rule":"S2-30/PROMOTION_EMPLOYEE","rulebookVersion":2,"resultVersion":2},
                "rehearsal":false,"status":"VALID","issuedOn":"2025-11-20","issuedAt":"2025-11-20T01:00:00Z","unprintable":[]}
                """;
    }
}
