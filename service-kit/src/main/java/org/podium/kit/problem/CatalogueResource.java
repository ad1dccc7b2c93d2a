package org.podium.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;

/** Every problem that this service can answer with. */
@Path(KitPaths.INSIDE + "/{root}/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems")
public class CatalogueResource {
    private final ServiceIdentity service;
    private final Problems problems;
    private final KnownProblems known;

    CatalogueResource(ServiceIdentity service, Problems problems, KnownProblems known) {
        this.service = service;
        this.problems = problems;
        this.known = known;
    }

    /** One entry of the catalogue, in both languages. */
    public record Entry(String type, String code, int status, Title title) {
        public record Title(String zh, String en) {}
    }

    public record Catalogue(List<Entry> items) {}

    @GET
    @PermitAll
    @Operation(operationId = "listProblems", summary = "Catalogue of problem types")
    public Catalogue list(@PathParam("root") String root) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
        return new Catalogue(known.codes()
                .map(this::entry)
                .sorted(Comparator.comparing(Entry::code))
                .toList());
    }

    private Entry entry(ProblemCode code) {
        Sentence title = code.definition().title();
        return new Entry(problems.type(code), code.code(), code.status(), new Entry.Title(title.zh(), title.en()));
    }
}
