"""Loaded by the process that readers are forked from, and by no other: an invented letter is read
once, so that every fork has the word list and the registry in memory from the start.
"""

import gc

from searchapp.reading.reader import read

_LETTER = """2099Z00001
Vragen van het lid Voorbeeld (VVD) aan de minister van Financiën over een voorbeeld (ingezonden
1 april 2099).
Antwoord van minister Voorbeeld (Financiën) (ontvangen 2 april 2099).

Vraag 1
Kent u het be-
richt, en Kamerstuk 36 410 VIII, nr. 9?

Antwoord 1
Ja. Zie ook het antwoord op vraag 1.
"""

read(_LETTER.encode(), "2099Z00001.txt")
# What is in memory now stays for good: not looked through again, it stays shared between forks.
gc.freeze()
