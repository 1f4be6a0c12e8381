/**
 * Children in trouble with the law: outcomes of offences, orders, risk, release from custody, and
 * incidents settled without the police.
 *
 * <p>Every field about an offence is criminal-offence data (UK GDPR article 10). Law: Crime and
 * Disorder Act 1998 Part III; Sentencing Act 2020 Part 8. Leaves out remand, detention and secure
 * accommodation, which change a child's legal status ({@code court}).
 */
@NullMarked
package uk.carejourney.offending;

import org.jspecify.annotations.NullMarked;
