package org.podium.kit.trial;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.json.DecimalString;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.postgresql.ds.PGSimpleDataSource;

/** A resource as the services write them. */
@Path("/trials/v1/things")
@PermitAll
public class ThingResource {
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Gate gate;

    ThingResource(Database database, Outbox outbox, Audit audit, CurrentUser user, Gate gate) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.gate = gate;
    }

    public record NewThing(
            @NotBlank String name,
            @Nullable List<@Valid Part> parts,
            @Nullable @DecimalString BigDecimal score) {
        public record Part(@NotNull @Size(max = 5) String label) {}
    }

    public record Thing(
            UUID id,
            String name,
            @Nullable @DecimalString BigDecimal score,
            @Nullable String by) {}

    @POST
    @RolesAllowed("office")
    @Idempotent
    public RestResponse<Thing> create(@Valid @NotNull NewThing wanted) {
        UUID id = Ids.next();
        database.update("insert into thing (id, name) values (?, ?)", id, wanted.name());
        Thing thing = new Thing(id, wanted.name(), wanted.score(), user.username());
        outbox.send(new OutgoingEvent("trial.things", id.toString(), "trial.thing-created.v1", thing));
        audit.record(null, "thing-created", id.toString(), Map.of("name", wanted.name()));
        gate.pass(wanted.name());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, thing)
                .location(URI.create("/trials/v1/things/" + id))
                .tag(ETags.of(0))
                .build();
    }

    @POST
    @Path("/plain")
    @RolesAllowed("office")
    @Idempotent
    public Thing createPlain(NewThing wanted) {
        return new Thing(Ids.next(), wanted.name(), wanted.score(), null);
    }

    @GET
    public RestResponse<Page<Thing>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("name") @Nullable String name,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Thing> rows = database.query(
                "select id, name from thing where id > ? and name like ? || '%' order by id limit ?",
                row -> new Thing(row.getObject("id", UUID.class), row.getString("name"), null, null),
                page.afterId(),
                name == null ? "" : name,
                page.fetch());
        return Pages.answer(Page.of(rows, page, thing -> Cursor.of(thing.id()), thing -> thing), uri);
    }

    enum Colour {
        RED,
        GREEN
    }

    /** Filters in a bean. */
    public static class Filter {
        @QueryParam("colour")
        @Nullable
        Colour colour;

        @QueryParam("id")
        @Nullable
        UUID id;
    }

    @GET
    @Path("/with")
    public String with(
            @BeanParam Filter filter,
            @QueryParam("number") @Nullable Integer number,
            @QueryParam("exact") boolean exact) {
        return filter.colour + " " + filter.id + " " + number + " " + exact;
    }

    @GET
    @Path("/{id}")
    public Thing get(@PathParam("id") UUID id) {
        return database.first(
                        "select id, name from thing where id = ?",
                        row -> new Thing(row.getObject("id", UUID.class), row.getString("name"), null, null),
                        id)
                .orElseThrow(() -> ProblemException.notKnownYet("thing " + id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("office")
    public RestResponse<Void> rename(@PathParam("id") UUID id, NewThing wanted, @Context HttpHeaders headers) {
        Preconditions.requireMatch(headers, 7);
        return RestResponse.noContent();
    }

    @GET
    @Path("/broken")
    public Thing broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/failing/{how}")
    public Thing failing(@PathParam("how") String how) {
        throw switch (how) {
            case "stale" -> new OptimisticLockException();
            case "away" -> new IllegalStateException(new java.sql.SQLException("gone", "08006"));
            default -> new IllegalStateException(new java.sql.SQLException("twice", "23505"));
        };
    }

    /** named as the one of the persistence API, which the kit does not have */
    static class OptimisticLockException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** from a database that is away: nobody listens on this port */
    @GET
    @Path("/elsewhere")
    public List<String> elsewhere() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setPortNumbers(new int[] {1});
        return new Database(away).query("select name from thing", row -> row.getString(1));
    }

    @GET
    @Path("/taken")
    public Thing taken() {
        throw new ProblemException(TrialProblem.NAME_TAKEN, "A{b}c's")
                .with("clause", "S2-16")
                .withError("/name", "S2-16", "已有人使用", "somebody has it");
    }
}
