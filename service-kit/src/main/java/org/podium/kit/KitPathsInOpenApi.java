package org.podium.kit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Shows the kit's resources in the documentation under the path that clients use; see {@link KitPaths}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KitPathsInOpenApi implements OASFilter {
    private static final String TEMPLATE = KitPaths.INSIDE + "/{root}";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        String root = ConfigProvider.getConfig().getValue("podium.service.root", String.class);
        Map<String, PathItem> sorted = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            boolean ours = path.startsWith(TEMPLATE);
            if (ours) {
                item.getOperations().values().forEach(KitPathsInOpenApi::withoutRoot);
            }
            sorted.put(ours ? "/" + root + path.substring(TEMPLATE.length()) : path, item);
        });
        Paths paths = OASFactory.createPaths();
        sorted.forEach(paths::addPathItem);
        document.setPaths(paths);
    }

    private static void withoutRoot(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter ->
                            !("root".equals(parameter.getName()) && parameter.getIn() == Parameter.In.PATH))
                    .toList());
        }
    }
}
