package org.whatmatters.referral.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has to do with one referral.
///
/// @param host absent until a host is found
/// @param providers of every offer ever made
/// @param accounts sign-ins of the person
public record Circle(UUID referrer, @Nullable UUID host, Set<UUID> providers, Set<UUID> accounts) {}
