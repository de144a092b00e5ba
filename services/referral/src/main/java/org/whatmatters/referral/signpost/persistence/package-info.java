/// Signposts in PostgreSQL.
@NullMarked
package org.whatmatters.referral.signpost.persistence;

import org.jspecify.annotations.NullMarked;
