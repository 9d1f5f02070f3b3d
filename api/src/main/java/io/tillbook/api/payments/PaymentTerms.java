package io.tillbook.api.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;

/**
 * What was started of a payment. Each event of it that is counted tells it again, so that it can be counted without the
 * others.
 *
 * @param location where
 * @param register on which till
 * @param method the means
 * @param by how it is taken
 * @param amountMinor how much is wanted, in minor units
 * @param startedOn the day on which it was started, in the time zone of the location
 */
public record PaymentTerms(LocationId location, RegisterId register, TenderMethod method, PaymentChannel by,
        Money amountMinor, LocalDate startedOn) {}
