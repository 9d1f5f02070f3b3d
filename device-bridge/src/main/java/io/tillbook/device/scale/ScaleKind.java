package io.tillbook.device.scale;

/** Which protocol a scale is set to. */
public enum ScaleKind {
    /** CAS AP, PD, ER, and many scales of China. */
    CAS,
    /** CAS, set to ECR type 2. */
    CAS_ECR2,
    /** Toledo 8217. */
    TOLEDO_8217,
    /** NCI or SCP-01. */
    NCI,
    /** Dialog 06, which needs a unit price, and is without its licensed checksum: not for scales that ask for it. */
    DIALOG_06;

    /**
     * How such a scale is asked.
     *
     * @param unitPriceMinor for a kilogram; looked at by those alone that compute amounts
     */
    public ScaleProtocol protocol(long unitPriceMinor) {
        return switch (this) {
            case CAS -> new Cas();
            case CAS_ECR2, TOLEDO_8217 -> new Toledo8217();
            case NCI -> new Nci();
            case DIALOG_06 -> new Dialog06(unitPriceMinor);
        };
    }
}
