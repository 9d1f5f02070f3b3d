package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.AccessRejection.TokenAlreadyRevoked;
import io.tillbook.api.access.AccessRejection.UnknownToken;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Ends each token once. */
final class RevokeTokenDecider implements Decider<RevokeToken> {
    @Override
    public Footprint footprint(RevokeToken command, States known) {
        return Footprint.none().writing(Token.at(command.tokenId()));
    }

    @Override
    public Extent extent(RevokeToken command, States states) {
        return Token.extent(states.of(Token.at(command.tokenId())));
    }

    @Override
    public Decision decide(RevokeToken command, Occurrence occurrence, States states) {
        return switch (states.of(Token.at(command.tokenId()))) {
            case Token.Unknown _ -> Decision.refused(new UnknownToken(command.tokenId()));
            case Token.Revoked _ -> Decision.refused(new TokenAlreadyRevoked(command.tokenId()));
            case Token.Issued _ -> new Draft(states)
                    .add(Token.at(command.tokenId()), new TokenRevoked(command.tokenId(), command.reason()))
                    .accepted();
        };
    }
}
