package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import java.time.OffsetDateTime;

/** A drawer that was opened without a sale. */
public record DrawerOpening(String reason, EmployeeId cashier, OffsetDateTime openedAt) {}
