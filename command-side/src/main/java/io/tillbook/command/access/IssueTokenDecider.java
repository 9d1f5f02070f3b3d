package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessRejection.TokenAlreadyIssued;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** Issues each token once. */
final class IssueTokenDecider implements Decider<IssueToken> {
    private final Limits limits;

    IssueTokenDecider(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Footprint footprint(IssueToken command, States known) {
        Footprint token = Role.reading(Footprint.none(), command.roles())
                .readingAll(command.locations().stream().map(Location::at))
                .writing(Token.at(command.tokenId()))
                .writing(Token.of(hash(command)));
        EmployeeId employee = command.employee();
        return employee == null ? token : token.reading(Employee.at(employee));
    }

    /** An employee's token reaches no farther than the employee. */
    @Override
    public Extent extent(IssueToken command, States states) {
        return switch (command.scope().extent()) {
            case Extent.Chain chain -> command.employee() == null ? chain : Extent.NOWHERE;
            case Extent.Locations some -> some;
        };
    }

    @Override
    public Decision decide(IssueToken command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> alreadyIssued(command, states),
                        () -> Optional.ofNullable(command.employee())
                                .flatMap(employee -> Employee.unknown(employee, states)),
                        () -> Rules.firstOf(command.roles(), role -> Role.unknown(role, states)),
                        () -> Rules.firstOf(command.locations(), at -> Catalog.unknownLocation(states, at)),
                        () -> limits.unknown(command.limits()))
                .orElseGet(() -> issued(command, states));
    }

    private static Optional<AccessRejection> alreadyIssued(IssueToken command, States states) {
        return switch (states.of(Token.at(command.tokenId()))) {
            case Token.Unknown _ -> Optional.empty();
            case Token.Issued _,Token.Revoked _ -> Optional.of(new TokenAlreadyIssued(command.tokenId()));
        };
    }

    private static Decision issued(IssueToken command, States states) {
        return new Draft(states)
                .add(Token.at(command.tokenId()), new TokenIssued(command.tokenId(), command.principal(),
                        command.name(), command.roles(), command.scope(), command.expiresAt(), command.limits()))
                .add(Token.of(hash(command)), new TokenHashAssigned(hash(command), command.tokenId()))
                .accepted();
    }

    private static TokenHash hash(IssueToken command) {
        return Objects.requireNonNull(command.hash(), "the server makes the text of tokens");
    }
}
