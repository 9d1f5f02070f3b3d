package io.tillbook.query.access;

import io.tillbook.api.access.RoleId;
import java.util.List;

/**
 * A role that the chain has defined.
 *
 * @param permissions ids of what it may do
 */
record RoleView(RoleId id, List<String> permissions) {}
