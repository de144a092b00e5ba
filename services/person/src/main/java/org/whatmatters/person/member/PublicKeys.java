package org.whatmatters.person.member;

import java.util.List;

/// By which keys a system proves who it is, as far as it is remembered here. The keys themselves are with the sign-in
/// service.
///
/// @param algorithm of all of them: a system that may choose could be led to the weakest
/// @param names each key's `kid`
public record PublicKeys(String algorithm, List<String> names) {}
