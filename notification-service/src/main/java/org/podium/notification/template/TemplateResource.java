package org.podium.notification.template;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.podium.kit.paging.Page;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** The mails there are, and how each looks. Public: the previews speak about nobody. */
@Path("/notifications/v1/templates")
@Tag(name = "templates")
public class TemplateResource {
    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    /** @param receivers who gets it where the rulebook's messages chapter does not say */
    public record TemplateInfo(String name, List<String> languages, List<String> receivers) {}

    @GET
    @PermitAll
    @Operation(operationId = "listTemplates", summary = "The mails there are, and who gets them by default")
    public Page<TemplateInfo> list() {
        return Page.whole(Arrays.stream(MailTemplate.values())
                .map(t -> new TemplateInfo(
                        t.word(),
                        List.of(Templates.CHINESE),
                        t.receivers().stream().map(Enum::name).toList()))
                .toList());
    }

    @GET
    @Path("{name}/{language}/preview")
    @Produces({MediaType.TEXT_HTML + ";charset=utf-8", MediaType.TEXT_PLAIN + ";charset=utf-8"})
    @PermitAll
    @Operation(
            operationId = "previewTemplate",
            summary = "One mail with sample data, as HTML or, with Accept: text/plain, as text")
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Response preview(
            @PathParam("name") String name, @PathParam("language") String language, @Context HttpHeaders headers) {
        MailTemplate template = MailTemplate.named(name)
                .filter(known -> templates.speaks(known, language))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        Written sample = templates.write(SampleLetters.LETTERHEAD, SampleLetters.of(template), language);
        return wantsText(headers)
                ? Response.ok(sample.subject() + "\n\n" + sample.text(), "text/plain;charset=utf-8")
                        .build()
                : Response.ok(sample.html(), "text/html;charset=utf-8").build();
    }

    private static boolean wantsText(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type ->
                        type.isCompatible(MediaType.TEXT_HTML_TYPE) || type.isCompatible(MediaType.TEXT_PLAIN_TYPE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .orElse(false);
    }
}
