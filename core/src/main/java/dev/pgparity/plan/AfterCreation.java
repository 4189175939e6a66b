package dev.pgparity.plan;

import dev.pgparity.catalog.object.CatalogObject;
import java.util.List;

/** What must follow whenever the plan creates an object, of whatever kind, also by another object's statement. */
public interface AfterCreation {
    List<Step> steps(CatalogObject created, PlanContext context);
}
