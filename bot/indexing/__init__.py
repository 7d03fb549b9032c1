"""Computing with threads without holding up the event loop: long ones in a process of their own."""
