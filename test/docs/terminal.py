"""Runs a command in a pseudo-terminal, and copies what it prints: terminal.py COLUMNS COMMAND [ARGUMENT…]."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

columns, *command = sys.argv[1:]
near, far = pty.openpty()
fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(columns), 0, 0))
# A terminal adds a carriage return before each line feed; remove it to get the output of the command.
modes = termios.tcgetattr(far)
modes[1] &= ~termios.OPOST
termios.tcsetattr(far, termios.TCSANOW, modes)
child = subprocess.Popen(command, stdin=far, stdout=far, stderr=far, start_new_session=True)
os.close(far)
while True:
    try:
        part = os.read(near, 65536)
    except OSError:  # Linux: the other side is closed.
        break
    if not part:
        break
    sys.stdout.buffer.write(part)
sys.stdout.flush()
sys.exit(child.wait())
