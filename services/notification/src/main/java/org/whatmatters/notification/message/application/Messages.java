package org.whatmatters.notification.message.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// From now on the request's message may not go out, whether it has come already or not; what waits is looked at
    /// again without delay.
    void takeBack(UUID request, Instant now);

    boolean isTakenBack(UUID request);

    /// When messages were sent to the person, or may have been; oldest first. Texts to nobody on record that went to
    /// their phone count too: it is they who are disturbed. Not those to a group that they lead.
    ///
    /// @param number theirs, if they have one that takes texts
    List<Instant> sentTo(List<UUID> person, @Nullable UkMobile number, Instant since);

    /// When messages were sent to that phone, whoever they were for.
    List<Instant> sentTo(UkMobile number, Instant since);

    /// Forgets texts to nobody on record, with what came back, that came to an end before that moment.
    void forgetOfNobody(Instant endedBefore);

    /// The last message to a number, unless it has been used for more than one person: then nobody can tell whom it is
    /// about.
    Optional<Message> lastTo(UkMobile number, Instant since);
}
