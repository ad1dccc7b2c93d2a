package org.podium.notification.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Where;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.notification.access.MayRead;
import org.podium.notification.contact.Recipient;

/**
 * What was written to whom. The office and the auditor of a contest read all of its mails, a unit those addressed to it.
 */
@Path("/notifications/v1/messages")
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "messages")
public class MessageResource {
    private final Messages messages;
    private final MayRead mayRead;

    MessageResource(Messages messages, MayRead mayRead) {
        this.messages = messages;
        this.mayRead = mayRead;
    }

    public record Addressee(Recipient.Kind kind, String name, String email) {}

    /** @param html with text, only where one message is asked for */
    public record MessageView(
            UUID id,
            UUID contestId,
            @Nullable UUID entryId,
            UUID eventId,
            String eventType,
            String template,
            String language,
            Addressee recipient,
            String subject,
            @Nullable String html,
            @Nullable String text,
            boolean rehearsal,
            Instant createdAt) {

        static MessageView listed(Message message) {
            return of(message, null, null);
        }

        static MessageView whole(Message message) {
            return of(message, message.html(), message.text());
        }

        private static MessageView of(Message message, @Nullable String html, @Nullable String text) {
            return new MessageView(
                    message.id(),
                    message.contestId(),
                    message.entryId(),
                    message.eventId(),
                    message.eventType(),
                    message.template(),
                    message.language(),
                    new Addressee(message.recipientKind(), message.recipientName(), message.recipientEmail()),
                    message.subject(),
                    html,
                    text,
                    message.rehearsal(),
                    message.createdAt());
        }
    }

    @GET
    @RolesAllowed({MayRead.OFFICE, MayRead.AUDITOR, MayRead.UNIT})
    @Operation(operationId = "listMessages", summary = "Mails of a contest in the order they were written")
    public RestResponse<Page<MessageView>> list(
            @QueryParam("contest") @NotNull UUID contest,
            @QueryParam("entry") @Nullable UUID entry,
            @QueryParam("template") @Nullable String template,
            @QueryParam("event") @Nullable UUID event,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursor, limit);
        Messages.Wanted wanted =
                new Messages.Wanted(contest, mayRead.onlyUnit(contest).orElse(null), entry, template, event);
        return Pages.answer(
                Page.of(messages.like(wanted, page), page, m -> Cursor.of(m.id()), MessageView::listed), uri);
    }

    @GET
    @Path("{message}")
    @RolesAllowed({MayRead.OFFICE, MayRead.AUDITOR, MayRead.UNIT})
    @Operation(operationId = "getMessage", summary = "One mail as it was written, HTML and text")
    public MessageView get(@PathParam("message") UUID id) {
        return messages.findByIdOptional(id)
                .filter(m -> mayRead.mail(m.contestId(), m.unitUscc()))
                .map(MessageView::whole)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
