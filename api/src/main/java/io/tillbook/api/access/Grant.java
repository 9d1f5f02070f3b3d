package io.tillbook.api.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A role that an employee has.
 *
 * @param role the role
 * @param scope where
 * @param from from when on, itself included; from the beginning where it is missing
 * @param until until when, itself excluded; without end where it is missing
 */
public record Grant(RoleId role, Scope scope, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {}
