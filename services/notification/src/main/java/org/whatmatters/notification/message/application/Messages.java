package org.whatmatters.notification.message.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.people.UkMobile;

/// All messages. What is read here to be changed is locked until the transaction ends.
public interface Messages {

    /// Answers false, and changes nothing, when the request has its message already.
    boolean add(Message message);

    /// Refuses an older version than the one kept, and answers the one that now is.
    Message save(Message message);

    Optional<Message> find(MessageId id);

    /// What must be looked at by now, the longest due first; what another replica has in hand is left out.
    List<Message> due(Instant now, int most);

    /// Not yet handed to the provider.
    List<Message> waitingFor(List<UUID> person);

    /// Has the person's waiting messages looked at again without delay.
    void lookAtOnce(List<UUID> people, Instant now);

    /// When messages were sent to the person, or may have been; oldest first.
    List<Instant> sentTo(List<UUID> person, Instant since);

    /// The last message to a number, unless it has been used for more than one person: then nobody can tell whom it is
    /// about.
    Optional<Message> lastTo(UkMobile number, Instant since);
}
