package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;

/** Lets the first token open the ledger. */
final class SetUpTokenDecider implements Decider<SetUpToken> {
    private static final Principal SERVICE = Principal.Kind.SERVICE.named("bootstrap");
    private static final List<RoleId> OWNER = List.of(new RoleId(BuiltInRole.OWNER.id()));

    @Override
    public Footprint footprint(SetUpToken command, States known) {
        return Footprint.none()
                .writing(Ownership.stream())
                .writing(Token.at(command.tokenId()))
                .writing(Token.of(command.hash()));
    }

    @Override
    public Decision decide(SetUpToken command, Occurrence occurrence, States states) {
        return Ownership.whenUnclaimed(states, () -> claimed(command, states));
    }

    private static Decision claimed(SetUpToken command, States states) {
        return new Draft(states)
                .add(Ownership.stream(), new LedgerClaimed(SERVICE))
                .add(Token.at(command.tokenId()), new TokenIssued(command.tokenId(), SERVICE, "bootstrap", OWNER,
                        Scope.EVERYWHERE, null))
                .add(Token.of(command.hash()), new TokenHashAssigned(command.hash(), command.tokenId()))
                .accepted();
    }
}
