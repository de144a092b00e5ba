/// What the portal asks of each service, and what it makes of a refusal or of silence.
@NullMarked
package org.whatmatters.portal.services;

import org.jspecify.annotations.NullMarked;
