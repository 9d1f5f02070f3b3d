package io.tillbook.api.alerts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.payments.ProviderAccount;

/** Why alerts refuses. */
public sealed interface AlertsRejection extends Rejection {
    /** The stock has no such alert, or it is over. */
    record AlertNotOpen(AlertId alertId, LocationId location, Sku sku) implements AlertsRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " at location " + location.value() + " has no open alert "
                    + alertId.value() + ".";
        }
    }

    /** The till has no such alert, or it is over. */
    record TillAlertNotOpen(AlertId alertId, LocationId location, RegisterId register) implements AlertsRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " at location " + location.value() + " has no open alert "
                    + alertId.value() + ".";
        }
    }

    /** The account has no such alert, or it is over. */
    record BillAlertNotOpen(AlertId alertId, ProviderAccount account) implements AlertsRejection {
        @Override
        public String detail() {
            return "Account " + account.value() + " has no open alert " + alertId.value() + ".";
        }
    }

    /** Somebody has taken note of it before. */
    record AlertAlreadyAcknowledged(AlertId alertId, EmployeeId by) implements AlertsRejection {
        @Override
        public String detail() {
            return "Alert " + alertId.value() + " was acknowledged by " + by.value() + " before.";
        }
    }
}
