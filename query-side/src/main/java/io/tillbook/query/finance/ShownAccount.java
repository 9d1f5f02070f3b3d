package io.tillbook.query.finance;

import io.tillbook.api.finance.Account;
import io.tillbook.api.finance.AccountKind;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;

/**
 * An account, as it is shown.
 *
 * @param role what posting rules post to
 * @param kind what it is
 * @param code its number in the chart that was asked for
 * @param zh its name in Chinese
 * @param en its name in English
 */
record ShownAccount(AccountRole role, AccountKind kind, String code, String zh, String en) {
    static ShownAccount of(AccountRole role, Chart chart) {
        Account account = chart.of(role);
        return new ShownAccount(role, role.kind(), account.code(), account.zh(), account.en());
    }
}
