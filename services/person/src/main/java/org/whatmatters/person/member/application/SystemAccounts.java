package org.whatmatters.person.member.application;

import java.util.UUID;

/// The clients that stand for suppliers' systems at the sign-in service.
public interface SystemAccounts {

    /// Lets nobody in yet: what it may do is given as to a member.
    ///
    /// @return the subject of its tokens
    UUID open(UUID id, String name, KeySet keys);

    /// From now on only these count.
    void changeKeys(UUID id, String name, KeySet keys);

    /// It gets no more tokens. Closing what is closed changes nothing.
    void close(UUID id);
}
