package io.tillbook.api.finance;

/**
 * Charts of accounts: which account a role has. The Chinese one has the numbers and names of the accounting standard
 * for small enterprises (小企业会计准则), with own accounts below them.
 */
public enum Chart {
    /** 小企业会计准则. */
    SMALL_ENTERPRISES,
    /** As it is usual elsewhere. */
    INTERNATIONAL;

    /** The account of a role. */
    public Account of(AccountRole role) {
        return switch (this) {
            case SMALL_ENTERPRISES -> SmallEnterprisesChart.of(role);
            case INTERNATIONAL -> InternationalChart.of(role);
        };
    }
}
