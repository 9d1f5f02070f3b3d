package io.tillbook.query.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.FeeTerms;
import java.time.LocalDate;

/** What a provider has agreed to take, from a day on. */
record FeeTermsView(ProviderAccount account, LocalDate from, FeeTerms terms, String source) {}
