/// What somebody answers by themselves on an officer's phone. It goes to the host with the form; the team that refers
/// learns only that they are done.
@NullMarked
package org.whatmatters.referral.privateword;

import org.jspecify.annotations.NullMarked;
